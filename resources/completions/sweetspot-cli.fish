# SPDX-License-Identifier: GPL-3.0-or-later
# Fish completion of sweetspot-cli: the program itself says what may stand where.

function __sweetspot_cli_complete
    set -l words (commandline -opc)
    set -l typed (commandline -ct | string unescape)
    set -q typed[1]; or set typed ""
    for line in ($words[1] complete $words[2..-1] $typed 2>/dev/null)
        switch $line
            case :dirs
                __fish_complete_directories $typed
            case :files
                __fish_complete_path $typed
            case '*'
                echo $line
        end
    end
end
complete -c sweetspot-cli -f -a '(__sweetspot_cli_complete)'
