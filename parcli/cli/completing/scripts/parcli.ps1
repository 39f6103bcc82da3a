# parcli for PowerShell: parcli completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName parcli -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $length = $cursorPosition - $commandAst.Extent.StartOffset
    $env:_PARCLI_COMPLETE = 'powershell'
    $env:_PARCLI_LINE = $commandAst.ToString().PadRight($length).Substring(0, $length)
    $encoding = [Console]::OutputEncoding
    try {
        [Console]::OutputEncoding = [Text.Encoding]::UTF8
        parcli 2>$null | ForEach-Object {
            $value, $help = $_ -split "`t", 2
            if (-not $help) { $help = $value }
            [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $help)
        }
    } finally {
        [Console]::OutputEncoding = $encoding
        Remove-Item Env:_PARCLI_COMPLETE, Env:_PARCLI_LINE
    }
}
