-- Whom the hotline calls back, and each attempt. Times are UTC, by the clock of the database. People and requests are
-- the numbers that account and binding gave. *_hash are keyed hashes; what is VARBINARY is sealed by the vault.

-- One row. Whoever takes attempts holds it, so that all nodes together keep to one pace.
CREATE TABLE call_back_gate (
    one          TINYINT     NOT NULL,
    state        VARCHAR(10) NOT NULL COMMENT 'OPEN, PAUSED, STOPPED',
    changed_at   DATETIME(6) NOT NULL,
    changed_by   VARCHAR(80) NOT NULL COMMENT 'client:NAME, command or start',
    next_slot    DATETIME(6) NOT NULL COMMENT 'the next call goes out no earlier',
    day          DATE        NOT NULL COMMENT 'in the zone of the hotline',
    taken        INT         NOT NULL COMMENT 'attempts of that day',
    last_attempt BIGINT      NOT NULL,
    PRIMARY KEY (one)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

INSERT INTO call_back_gate (one, state, changed_at, changed_by, next_slot, day, taken, last_attempt)
VALUES (1, 'OPEN', UTC_TIMESTAMP(6), 'start', UTC_TIMESTAMP(6), '2000-01-01', 0, 0);

-- One row for each person whom a request waited for.
CREATE TABLE call_back (
    person_id     BIGINT      NOT NULL,
    state         VARCHAR(10) NOT NULL COMMENT 'DUE, CALLING, OVER',
    due_at        DATETIME(6) NOT NULL COMMENT 'when it is decided next',
    why           VARCHAR(40) NOT NULL COMMENT 'the answer of the rule that decided last, or what happened since',
    last_outcome  VARCHAR(20) NULL,
    last_ended_at DATETIME(6) NULL,
    changed_at    DATETIME(6) NOT NULL,
    PRIMARY KEY (person_id),
    KEY by_due (state, due_at, person_id),
    KEY by_order (due_at, person_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE call_back_request (
    request_id    BIGINT      NOT NULL,
    person_id     BIGINT      NOT NULL COMMENT 'whose yes is missing',
    owner_id      BIGINT      NOT NULL COMMENT 'who filed it',
    side          VARCHAR(16) NOT NULL COMMENT 'of person_id',
    pool          CHAR(6)     NOT NULL COMMENT 'of the sharer',
    until_at      DATETIME(6) NOT NULL,
    waiting       TINYINT     NULL COMMENT '1 while it waits',
    attempts      INT         NOT NULL COMMENT 'that count',
    told          BOOLEAN     NOT NULL COMMENT 'the person knows of it and how to call in',
    unreached_at  DATETIME(6) NULL COMMENT 'given up',
    owner_told_at DATETIME(6) NULL COMMENT 'when the owner heard that',
    changed_at    DATETIME(6) NOT NULL,
    PRIMARY KEY (request_id),
    KEY by_person (person_id, waiting),
    KEY by_owner (owner_id, waiting),
    KEY by_age (waiting, changed_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Written before the switch is asked to dial. Each is dialled once, or not at all.
CREATE TABLE call_back_attempt (
    id            BIGINT        NOT NULL,
    person_id     BIGINT        NOT NULL,
    number        VARBINARY(64) NOT NULL,
    number_hash   BINARY(32)    NOT NULL,
    day           DATE          NOT NULL COMMENT 'in the zone of the hotline',
    node          VARCHAR(80)   NOT NULL,
    stage         VARCHAR(10)   NOT NULL COMMENT 'TAKEN, DIALLING, RINGING, UNKNOWN, TALKING, ENDED, DROPPED',
    taken_at      DATETIME(6)   NOT NULL,
    dialled_at    DATETIME(6)   NULL,
    answered_at   DATETIME(6)   NULL,
    missing_since DATETIME(6)   NULL COMMENT 'the switch knew nothing of it',
    ended_at      DATETIME(6)   NULL COMMENT 'null while its end is not known',
    outcome       VARCHAR(20)   NULL,
    cause         INT           NULL COMMENT 'Q.850, as the switch gave it',
    call_id       BIGINT        NULL COMMENT 'in the call log',
    PRIMARY KEY (id),
    KEY by_person (person_id, id),
    KEY by_number (number_hash, day),
    KEY by_end (ended_at, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Kept for good: whom one does not call at which number.
CREATE TABLE do_not_call (
    hash    BINARY(32)  NOT NULL COMMENT 'of person and number together',
    why     VARCHAR(20) NOT NULL COMMENT 'WRONG_NUMBER, DO_NOT_CALL',
    said_at DATETIME(6) NOT NULL,
    PRIMARY KEY (hash)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
