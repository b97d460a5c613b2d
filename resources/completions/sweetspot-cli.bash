# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Bash completion of sweetspot-cli: the program itself says what may stand where.

_sweetspot_cli() {
    local cur words cword line raw quoted="" cut=""
    # "=" and ":" break words for readline; for the program they belong to one, such as --format=html.
    if declare -F _get_comp_words_by_ref >/dev/null; then
        _get_comp_words_by_ref -n "=:" -w words -i cword
    else
        words=("${COMP_WORDS[@]}")
        cword=$COMP_CWORD
    fi
    raw=${words[cword]}
    case $raw in
    \"* | \'*) quoted=1 ;;
    esac
    # What was typed, as the program would get it: without its quotes.
    local -a typed=()
    local word i
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
            compopt -o filenames 2>/dev/null
            while IFS= read -r line; do COMPREPLY+=("$line"); done < <(compgen -d -- "$cur")
            ;;
        :files)
            compopt -o filenames 2>/dev/null
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
        [ -n "$quoted" ] || case $line in
        -*) ;;
        *) [ "$(compopt 2>/dev/null | grep -c 'o filenames')" != 0 ] || printf -v line %q "$line" ;;
        esac
        COMPREPLY[i]=$line
    done
    case ${COMPREPLY[0]:-} in *=) compopt -o nospace 2>/dev/null ;; esac
}
complete -F _sweetspot_cli sweetspot-cli
