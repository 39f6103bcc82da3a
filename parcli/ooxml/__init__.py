"""Office files, zips of XML that may come from anywhere, opened only once they are seen safe."""
