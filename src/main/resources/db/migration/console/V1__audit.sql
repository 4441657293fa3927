-- Who looked at whose data. Rows are only ever added; each is chained to the one before, so that a changed or missing
-- one shows.

CREATE TABLE audit_entry (
    id      BIGINT       NOT NULL,
    at      DATETIME(6)  NOT NULL COMMENT 'UTC, the clock of the database',
    actor   VARCHAR(80)  NOT NULL COMMENT 'client:NAME',
    action  VARCHAR(40)  NOT NULL,
    subject VARCHAR(200) NOT NULL COMMENT 'never personal data: numbers of ours, or a keyed hash',
    link    BINARY(32)   NOT NULL COMMENT 'keyed hash of this row and the link before',
    PRIMARY KEY (id),
    KEY by_actor (actor, id),
    KEY by_subject (subject, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE audit_head (
    one     TINYINT    NOT NULL COMMENT 'there is one row',
    last_id BIGINT     NOT NULL,
    link    BINARY(32) NOT NULL,
    PRIMARY KEY (one)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

INSERT INTO audit_head (one, last_id, link)
VALUES (1, 0, x'0000000000000000000000000000000000000000000000000000000000000000');
