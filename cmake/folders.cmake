# Adding folders that may not be there, and finding the libraries that they made.

# Adds a folder of the source tree if it has a CMakeLists.txt; one that appears later is noticed by the next build.
function(bramble_add_folder folder)
    file(GLOB list CONFIGURE_DEPENDS "${folder}/CMakeLists.txt")
    if(list)
        add_subdirectory("${folder}")
    endif()
endfunction()

# Adds every folder below the current one that has a CMakeLists.txt, in alphabetical order.
function(bramble_add_folders_below)
    file(GLOB lists CONFIGURE_DEPENDS RELATIVE "${CMAKE_CURRENT_SOURCE_DIR}" "*/CMakeLists.txt")
    list(SORT lists)
    foreach(list IN LISTS lists)
        cmake_path(GET list PARENT_PATH folder)
        add_subdirectory("${folder}")
    endforeach()
endfunction()

# Puts into `result` the targets of one type made in the current folder and everywhere below it.
function(bramble_targets_below result type)
    set(found "")
    set(folders "${CMAKE_CURRENT_SOURCE_DIR}")
    while(folders)
        list(POP_FRONT folders folder)
        get_property(below DIRECTORY "${folder}" PROPERTY SUBDIRECTORIES)
        get_property(targets DIRECTORY "${folder}" PROPERTY BUILDSYSTEM_TARGETS)
        list(APPEND folders ${below})
        foreach(target IN LISTS targets)
            get_target_property(kind ${target} TYPE)
            if(kind STREQUAL type)
                list(APPEND found ${target})
            endif()
        endforeach()
    endwhile()
    set(${result} "${found}" PARENT_SCOPE)
endfunction()
