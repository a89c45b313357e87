"""The register: states, organisations, groups, offices and roles, read, checked and searched."""
