-- The audit's two ends are sealed with the key, so that neither can be moved without it: the head says which entry is
-- the last, the start which one was the last that was purged. Entries are found by time, and by whom they are about.

ALTER TABLE audit_head ADD COLUMN seal BINARY(32) NOT NULL
    DEFAULT x'0000000000000000000000000000000000000000000000000000000000000000'
    COMMENT 'keyed hash of the link and the number; all zero while the book is empty';

CREATE TABLE audit_start (
    one     TINYINT    NOT NULL COMMENT 'there is one row',
    last_id BIGINT     NOT NULL COMMENT 'of the last entry that was purged',
    link    BINARY(32) NOT NULL COMMENT 'its link, to which the first entry that is left is chained',
    seal    BINARY(32) NOT NULL COMMENT 'keyed hash of both; all zero while nothing was purged',
    PRIMARY KEY (one)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

INSERT INTO audit_start (one, last_id, link, seal)
VALUES (1, 0, x'0000000000000000000000000000000000000000000000000000000000000000',
        x'0000000000000000000000000000000000000000000000000000000000000000');

-- Only a way to find entries: what counts is in the entry itself.
CREATE TABLE audit_about (
    hash  CHAR(16) NOT NULL COMMENT 'keyed hash of a number of a person, as it stands in the subject',
    entry BIGINT   NOT NULL,
    PRIMARY KEY (hash, entry),
    KEY by_entry (entry)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

ALTER TABLE audit_entry
    ADD KEY by_time (at),
    ADD KEY by_actor_time (actor, at),
    ADD KEY by_action_time (action, at),
    ADD KEY by_both_time (actor, action, at);
