"""`parcli diff`: two states of a workspace, from git or from the disk, paired and compared."""
