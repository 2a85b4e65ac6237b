# Builds the project inside another one, with shared libraries, and installs it from there:
#   cmake -D SOURCE=… -D BUILD=… -D STAGED=… [-D LAUNCHER=ccache] … -P StageShared.cmake
# Little optimised: what the libraries show does not depend on it. -g is for abidw.
file(REMOVE_RECURSE ${STAGED})
set(options -DPHRASEBOOK_SOURCE=${SOURCE} -DBUILD_SHARED_LIBS=ON -DPHRASEBOOK_INSTALL=ON
    -DCMAKE_INSTALL_PREFIX=${STAGED} -DCMAKE_C_COMPILER=${CC} -DCMAKE_CXX_COMPILER=${CXX}
    "-DCMAKE_C_FLAGS=-Og -g" "-DCMAKE_CXX_FLAGS=-Og -g")
if(LAUNCHER)
    list(APPEND options -DCMAKE_CXX_COMPILER_LAUNCHER=${LAUNCHER})
endif()
set(run COMMAND_ECHO STDOUT COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${CMAKE_COMMAND} -G Ninja -S ${CMAKE_CURRENT_LIST_DIR}/consumers/add_subdirectory
    -B ${BUILD} ${options} ${run})
execute_process(COMMAND ${CMAKE_COMMAND} --build ${BUILD} --parallel 2 ${run})
execute_process(COMMAND ${BUILD}/program ${run})
execute_process(COMMAND ${CMAKE_COMMAND} --install ${BUILD} ${run} OUTPUT_QUIET)
