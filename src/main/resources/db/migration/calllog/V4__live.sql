-- What the live page shows: since when each running call is at its place, and how each node is. All of it is written
-- beside the calls, about once a second.

ALTER TABLE phone_call
    ADD COLUMN place_since DATETIME(6) NULL COMMENT 'UTC; when place_now was reached';

ALTER TABLE hotline_node
    ADD COLUMN calls INT NOT NULL DEFAULT 0 COMMENT 'now',
    ADD COLUMN calls_most INT NOT NULL DEFAULT 0 COMMENT 'as many at once as it takes',
    ADD COLUMN refused_full BIGINT NOT NULL DEFAULT 0 COMMENT 'since it started: told that the line is busy',
    ADD COLUMN refused_other BIGINT NOT NULL DEFAULT 0 COMMENT 'since it started: no peer, or no whole request',
    ADD COLUMN link VARCHAR(10) NOT NULL DEFAULT 'NONE' COMMENT 'to the switch that dials: UP, AWAY, NONE',
    ADD COLUMN round_trip_us BIGINT NULL COMMENT 'to the database and back, when these figures were last written',
    ADD COLUMN told_at DATETIME(6) NULL COMMENT 'UTC, the clock of the database; when these figures were written';
