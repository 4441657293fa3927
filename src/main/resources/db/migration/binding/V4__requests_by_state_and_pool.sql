-- The pool of the sharer, by whose rules a request was decided: boards are filtered by it. It stands in the facts of
-- the requests that are there already.
ALTER TABLE binding_request
    ADD COLUMN pool CHAR(6) NULL,
    ADD KEY binding_request_of_state (state),
    ADD KEY binding_request_of_pool (pool);

UPDATE binding_request
SET pool = SUBSTRING(facts, LOCATE('\nsharer ', facts) + 8, 6)
WHERE facts LIKE '%\nsharer ______ %';
