"""Word files: made from templates, and their form checked against NĐ 30/2020/NĐ-CP."""
