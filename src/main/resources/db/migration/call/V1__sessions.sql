-- Where a call that is going on has got to, so that another node can take it over. Nothing that was keyed is here, and
-- a row is gone when its call has ended.
CREATE TABLE call_session (
    session     VARCHAR(64)  NOT NULL COMMENT 'HOTLINE_SESSION on the channel',
    channel     VARCHAR(160) NOT NULL COMMENT 'name of the call at the switch, the same on each node',
    place       VARCHAR(20)  NOT NULL,
    language    VARCHAR(10)  NOT NULL,
    pace        VARCHAR(10)  NOT NULL,
    person      BIGINT       NULL COMMENT 'the identified person, the number that account gave',
    proof       VARCHAR(20)  NULL,
    missed_pins INT          NOT NULL COMMENT 'in this call',
    told        BOOLEAN      NOT NULL COMMENT 'why a caller is identified',
    wish_kept   BOOLEAN      NOT NULL COMMENT 'to be called back',
    expires_at  DATETIME(6)  NOT NULL COMMENT 'UTC',
    PRIMARY KEY (session),
    KEY by_expiry (expires_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
