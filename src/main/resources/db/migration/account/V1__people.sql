-- Times are UTC. Amounts are fen. *_index and *_hash are keyed hashes; what is VARBINARY is sealed by the vault for
-- its own row.

-- The marks of the keys that the data was written with: another key file is refused at start-up.
CREATE TABLE key_mark (
    name VARCHAR(32) NOT NULL,
    mark CHAR(32) NOT NULL,
    PRIMARY KEY (name)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- One row: the next number of a person. Whoever feeds people holds it, so that two feeds take turns chunk by chunk.
CREATE TABLE person_number (
    next_id BIGINT NOT NULL
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

INSERT INTO person_number (next_id) VALUES (1);

CREATE TABLE person (
    id BIGINT NOT NULL,
    id_index BINARY(32) NOT NULL,
    -- calling number and last four of the ID together
    short_index BINARY(32) NULL,
    phone_index BINARY(32) NULL,
    -- the figures of the card only: a keypad has no letters
    card_index BINARY(32) NULL,
    id_number VARBINARY(64) NOT NULL,
    name VARBINARY(512) NOT NULL,
    phone VARBINARY(64) NULL,
    card_number VARBINARY(64) NULL,
    pool CHAR(6) NOT NULL,
    scheme VARCHAR(16) NOT NULL,
    status VARCHAR(16) NOT NULL,
    prior_fen BIGINT NOT NULL,
    current_fen BIGINT NOT NULL,
    as_of DATE NOT NULL,
    -- of the feed's line without the PIN: tells a line that changes nothing
    line_hash BINARY(32) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY person_by_id (id_index),
    KEY person_by_short (short_index),
    KEY person_by_phone (phone_index),
    KEY person_by_card (card_index)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE pin (
    person_id BIGINT NOT NULL,
    hash VARBINARY(64) NOT NULL,
    -- of the PIN that the feed told last: the same one never overwrites a caller's own
    feed_hash VARBINARY(64) NULL,
    changed_at DATETIME(6) NOT NULL,
    PRIMARY KEY (person_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE movement (
    id BIGINT NOT NULL AUTO_INCREMENT,
    person_id BIGINT NOT NULL,
    moved_on DATE NOT NULL,
    kind VARCHAR(20) NOT NULL,
    amount_fen BIGINT NOT NULL,
    place VARCHAR(100) NOT NULL,
    reference_hash BINARY(32) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY movement_by_reference (reference_hash),
    KEY movement_of_person (person_id, moved_on, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A reference that may have been cut off with its file: the whole one is the same movement.
CREATE TABLE movement_cut (
    reference_hash BINARY(32) NOT NULL,
    reference_length SMALLINT NOT NULL,
    PRIMARY KEY (reference_hash)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Failures in a row, for a person or an ID of nobody, by where they came from.
CREATE TABLE failure_row (
    subject_hash BINARY(32) NOT NULL,
    caller VARCHAR(16) NOT NULL,
    -- NULL for an ID of nobody
    person_id BIGINT NULL,
    failures INT NOT NULL,
    last_at DATETIME(6) NOT NULL,
    PRIMARY KEY (subject_hash, caller),
    KEY failure_row_by_age (last_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Each failure, for the limits per hour and minute.
CREATE TABLE failure (
    id BIGINT NOT NULL AUTO_INCREMENT,
    number_hash BINARY(32) NOT NULL,
    failed_at DATETIME(6) NOT NULL,
    PRIMARY KEY (id),
    KEY failure_of_number (number_hash, failed_at),
    KEY failure_by_age (failed_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- One row for each calling number that failed: locked while its failures are counted.
CREATE TABLE failing_number (
    number_hash BINARY(32) NOT NULL,
    last_at DATETIME(6) NOT NULL,
    PRIMARY KEY (number_hash),
    KEY failing_number_by_age (last_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE known_number (
    number_hash BINARY(32) NOT NULL,
    person_id BIGINT NOT NULL,
    elder BOOLEAN NOT NULL,
    language VARCHAR(35) NOT NULL,
    identified_at DATETIME(6) NOT NULL,
    PRIMARY KEY (number_hash),
    KEY known_number_by_age (identified_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE call_wish (
    id BIGINT NOT NULL,
    number VARBINARY(64) NOT NULL,
    -- NULL once it is open no more: two open wishes of a number are one
    open_hash BINARY(32) NULL,
    made_at DATETIME(6) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    taken_at DATETIME(6) NULL,
    taken_by VARCHAR(100) NULL,
    PRIMARY KEY (id),
    UNIQUE KEY call_wish_open (open_hash),
    KEY call_wish_by_expiry (expires_at)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
