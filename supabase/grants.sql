select private.apply_grants();
