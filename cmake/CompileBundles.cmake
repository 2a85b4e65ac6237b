# Compiles every bundle of a folder, then packs them: cmake -D… -P CompileBundles.cmake
#   GENRB, ICUPKG  ICU's tools
#   SOURCE         the folder with the .txt files
#   OUTPUT         gets phrasebook/*.res, and phrasebook.dat with all of them
file(REMOVE_RECURSE ${OUTPUT})
file(MAKE_DIRECTORY ${OUTPUT}/phrasebook)
file(GLOB texts ${SOURCE}/*.txt)
set(ENV{LC_ALL} C)
execute_process(COMMAND ${GENRB} --quiet --strict --destdir ${OUTPUT}/phrasebook ${texts}
    COMMAND_ERROR_IS_FATAL ANY)

file(GLOB bundles RELATIVE ${OUTPUT}/phrasebook ${OUTPUT}/phrasebook/*.res)
list(JOIN bundles "\n" list)
file(WRITE ${OUTPUT}/bundles.lst "${list}\n")
execute_process(
    COMMAND ${ICUPKG} --add ${OUTPUT}/bundles.lst --sourcedir ${OUTPUT}/phrasebook
        new ${OUTPUT}/phrasebook.dat
    COMMAND_ERROR_IS_FATAL ANY)
file(REMOVE ${OUTPUT}/bundles.lst)
