-- What the console searches by: each with the id behind it, so that a page is read in order and not sorted.

ALTER TABLE phone_call
    ADD COLUMN dialog VARCHAR(100) GENERATED ALWAYS AS (SUBSTRING_INDEX(place, '/', 1)) STORED
        COMMENT 'where it ended',
    ADD KEY by_dialog (dialog, id),
    ADD KEY by_pool (pool, id),
    ADD KEY by_language (language, id),
    ADD KEY by_node (node, id);
