# parcli for fish: parcli completion fish > ~/.config/fish/completions/parcli.fish
function __parcli_candidates
    set -l words (commandline -opc)
    set -lx _PARCLI_COMPLETE fish
    set -lx _PARCLI_LINE (commandline -cp | string collect)
    set -l found ($words[1] 2>/dev/null)
    if test (count $found) -gt 0
        printf '%s\n' $found
    else
        __fish_complete_path (commandline -ct)
    end
end
complete -c parcli -k -f -a '(__parcli_candidates)'
