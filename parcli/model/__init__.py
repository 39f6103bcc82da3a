"""What a plan is: frozen values with no arithmetic, no file and no clock."""
