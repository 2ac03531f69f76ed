# Filled in a moment: headers, libraries, pkg-config file and CMake package.
