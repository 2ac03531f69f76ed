# Turns a file into a C array: -D INPUT=... -D OUTPUT=... -D NAME=... -P embed.cmake
file(READ "${INPUT}" digits HEX)
string(REGEX REPLACE "(................................)" "\\1\n" digits "${digits}")
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1, " digits "${digits}")
file(WRITE "${OUTPUT}"
    "#include <stddef.h>\n"
    "extern const char ${NAME}[];\nextern const size_t ${NAME}_size;\n"
    "const char ${NAME}[] = {\n${digits}0x00};\nconst size_t ${NAME}_size = sizeof ${NAME} - 1;\n")
