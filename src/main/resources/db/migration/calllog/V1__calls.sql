-- Calls, their paths and the nodes that answer them. Time-ordered ids, so that months are partitions: the partition
-- keeper splits `later` month by month ahead of time, and drops months past retention. A partitioned table has no
-- foreign key, and its keys hold the partition's column.

CREATE TABLE phone_call (
    id           BIGINT       NOT NULL COMMENT '43 bits of milliseconds since 1970, 20 random bits',
    node         VARCHAR(80)  NOT NULL,
    version      VARCHAR(40)  NOT NULL,
    entry        VARCHAR(10)  NOT NULL COMMENT 'INBOUND, CALLBACK',
    attempt      BIGINT       NULL COMMENT 'of a call-back',
    channel      VARCHAR(160) NOT NULL COMMENT 'name of the call in the log of the switch',
    caller       VARBINARY(64) NULL COMMENT 'calling number, sealed',
    caller_index BINARY(32)   NULL COMMENT 'calling number, keyed hash',
    began_at     DATETIME(6)  NOT NULL COMMENT 'UTC',
    place_now    VARCHAR(100) NULL COMMENT 'while it goes on',
    ended_at     DATETIME(6)  NULL COMMENT 'UTC',
    ending       VARCHAR(12)  NULL COMMENT 'null while it goes on',
    place        VARCHAR(100) NULL COMMENT 'dialog/PLACE where it ended',
    language     VARCHAR(10)  NULL,
    pace         VARCHAR(10)  NULL,
    person       BIGINT       NULL COMMENT 'the identified person, the number that account gave',
    pool         CHAR(6)      NULL,
    ticket       VARCHAR(64)  NULL COMMENT 'of a call put through to a person',
    PRIMARY KEY (id),
    KEY by_caller (caller_index, id),
    KEY by_person (person, id),
    KEY by_ending (ending, id),
    KEY by_place (place, id),
    KEY by_ticket (ticket)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
PARTITION BY RANGE (id) (PARTITION later VALUES LESS THAN MAXVALUE);

CREATE TABLE call_step (
    call_id    BIGINT       NOT NULL,
    step       SMALLINT     NOT NULL,
    dialog     VARCHAR(40)  NOT NULL,
    place      VARCHAR(60)  NOT NULL,
    way_out    VARCHAR(60)  NOT NULL,
    arrived_at DATETIME(6)  NOT NULL COMMENT 'UTC',
    heard_ms   INT          NOT NULL,
    sentences  TEXT         NOT NULL COMMENT 'ids of the catalogue, separated by blanks',
    pressed    VARCHAR(200) NOT NULL COMMENT 'keys; a dot for each key of an ID, card number, PIN or code',
    PRIMARY KEY (call_id, step)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
PARTITION BY RANGE (call_id) (PARTITION later VALUES LESS THAN MAXVALUE);

CREATE TABLE hotline_node (
    node       VARCHAR(80) NOT NULL COMMENT 'one run of one process',
    version    VARCHAR(40) NOT NULL,
    started_at DATETIME(6) NOT NULL COMMENT 'UTC, the clock of the database',
    beat_at    DATETIME(6) NOT NULL COMMENT 'UTC, the clock of the database',
    PRIMARY KEY (node)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
