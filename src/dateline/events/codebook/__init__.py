"""The codebook of PLOVER 2.0: types, modes, contexts, parties, and the crosswalk to CAMEO."""
