-- What has become of sharings, for the core system: each row is written in the transaction of the change, sent by
-- webhook where one is set, and told in the CSV of sharings. People stand here by the hotline's own numbers only.
CREATE TABLE sharing_event (
    id           BIGINT       NOT NULL AUTO_INCREMENT COMMENT 'of one sharing, in the order of its changes',
    event        CHAR(36)     NOT NULL COMMENT 'the id that the receiver sees, the same at each try',
    kind         VARCHAR(16)  NOT NULL COMMENT 'CONFIRMED, ENDED',
    sharing      BIGINT       NOT NULL,
    request      BIGINT       NOT NULL,
    sharer       BIGINT       NOT NULL COMMENT 'the number that account gave',
    beneficiary  BIGINT       NOT NULL COMMENT 'the number that account gave',
    relation     VARCHAR(20)  NOT NULL COMMENT 'what the beneficiary is to the sharer',
    quota_fen    BIGINT       NULL COMMENT 'null where no limit is set',
    effective    DATE         NOT NULL COMMENT 'first day with sharing, or without it',
    happened_at  DATETIME(6)  NOT NULL COMMENT 'UTC, the clock of the database',
    state        VARCHAR(10)  NOT NULL COMMENT 'WAITING, SENT, DEAD, DROPPED',
    tries        INT          NOT NULL COMMENT 'since it waits',
    due_at       DATETIME(6)  NOT NULL COMMENT 'not to be sent before',
    lease        CHAR(36)     NULL COMMENT 'of the one who sends it now',
    leased_until DATETIME(6)  NULL,
    settled_at   DATETIME(6)  NULL COMMENT 'when it was taken, given up or dropped',
    problem      VARCHAR(60)  NULL COMMENT 'why the last try failed; nothing that the receiver wrote',
    PRIMARY KEY (id),
    UNIQUE KEY by_event (event),
    KEY by_sharing (sharing, state, id),
    KEY by_state (state, due_at, id),
    KEY by_time (happened_at, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
