# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Bash completion of sweetspot-cli: the program itself says what may stand where.

_sweetspot_cli() {
    local cur cword line raw word i quoted="" paths="" cut="" glue=""
    # "=" and ":" break words for readline; for the program they belong to one, such as --format=html.
    local -a words=()
    for word in "${COMP_WORDS[@]:0:COMP_CWORD+1}"; do
        if [ ${#words[@]} -gt 1 ] && [[ -n $glue || $word == [=:]* ]]; then
            words[${#words[@]} - 1]+=$word
        else
            words+=("$word")
        fi
        case $word in [=:]) glue=1 ;; *) glue="" ;; esac
    done
    cword=$((${#words[@]} - 1))
    raw=${words[cword]}
    case $raw in
    \"* | \'*) quoted=1 ;;
    esac
    # What was typed, as the program would get it: without its quotes.
    local -a typed=()
    for ((i = 1; i <= cword; i++)); do
        word=${words[i]#[\"\']}
        [ "$i" -eq "$cword" ] || word=${word%[\"\']}
        word=${word//\\/}
        # shellcheck disable=SC2088 # a tilde as it was typed, which the shell has not expanded yet
        case $word in "~/"*) word=$HOME/${word#"~/"} ;; esac
        typed+=("$word")
    done
    [ ${#typed[@]} -gt 0 ] || typed=("")
    cur=${typed[${#typed[@]} - 1]}
    COMPREPLY=()
    while IFS= read -r line; do
        line=${line%%$'\t'*}
        case $line in
        :dirs)
            paths=1
            while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -d -- "$cur")
            ;;
        :files)
            paths=1
            while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -f -- "$cur")
            ;;
        "$cur"*) COMPREPLY+=("$line") ;;
        esac
    done < <("${words[0]/#\~/$HOME}" complete "${typed[@]}" 2>/dev/null)
    # readline replaces only what stands behind its last break of a word.
    if [ -z "$quoted" ]; then
        local breaks=${COMP_WORDBREAKS:-}
        for i in = :; do
            if [[ $cur == *"$i"* && $breaks == *"$i"* ]]; then
                line=${cur%"${cur##*["=:"]}"}
                [ ${#line} -gt ${#cut} ] && cut=$line
            fi
        done
    fi
    for i in "${!COMPREPLY[@]}"; do
        line=${COMPREPLY[i]#"$cut"}
        # Names may have spaces; of paths readline escapes them itself.
        if [ -z "$quoted$paths" ] && [[ $line == *[!A-Za-z0-9_.,:=@%/+-]* ]]; then printf -v line %q "$line"; fi
        COMPREPLY[i]=$line
    done
    [ -z "$paths" ] || compopt -o filenames 2>/dev/null
    case ${COMPREPLY[0]:-} in *=) compopt -o nospace 2>/dev/null ;; esac
}
complete -F _sweetspot_cli sweetspot-cli
