# parcli for bash: eval "$(parcli completion bash)"
_parcli() {
    local candidate
    COMPREPLY=()
    while IFS= read -r candidate; do
        COMPREPLY+=("$candidate")
    done < <(
        _PARCLI_COMPLETE=bash _PARCLI_LINE="${COMP_LINE:0:COMP_POINT}" \
            _PARCLI_BREAKS="$COMP_WORDBREAKS" "$1" 2>/dev/null
    )
}
# Where nothing is offered bash completes file names; older than 4.4 it sorts what is offered.
complete -o default -o nosort -F _parcli parcli 2>/dev/null ||
    complete -o default -F _parcli parcli
