-- The chain's row now holds a signature of the last link instead of the link itself, so that a chain
-- cannot be made to end earlier. Chains that were sealed before are sealed anew, in the same order.
delete from audit_chain;
insert ignore into audit_unsealed (school_id, entry_id) select school_id, entry_id from audit_seal;
delete from audit_seal;
