-- What calls come to, added up as they end, so that a year is read and not counted. No row is about anybody.

ALTER TABLE phone_call
    ADD COLUMN earlier TINYINT NULL
        COMMENT 'calls of the same number in the seven days before, 3 for more; null until the summaries have this call';

-- A slice is all calls (ALL), those that came in (IN) or were called back (OUT), those of one region (R 110000) or of
-- one language (L en). Days and hours are the hotline's.

CREATE TABLE call_hour (
    slice        VARCHAR(16) NOT NULL,
    day          DATE        NOT NULL,
    hour         TINYINT     NOT NULL,
    calls        INT         NOT NULL,
    seconds      BIGINT      NOT NULL COMMENT 'all together',
    came_in      INT         NOT NULL,
    answered     INT         NOT NULL COMMENT 'of those that came in, and so on down to declined',
    at_menu      INT         NOT NULL,
    identifying  INT         NOT NULL,
    identified   INT         NOT NULL,
    contained    INT         NOT NULL COMMENT 'ended without a person',
    numbered     INT         NOT NULL COMMENT 'with a calling number',
    second_call  INT         NOT NULL COMMENT 'the second of its number within seven days',
    third_call   INT         NOT NULL,
    later_call   INT         NOT NULL COMMENT 'the fourth or a later one',
    agreed       INT         NOT NULL COMMENT 'requests, on calls of both kinds',
    declined     INT         NOT NULL,
    goodbye      INT         NOT NULL COMMENT 'endings, of calls of both kinds',
    person       INT         NOT NULL,
    hung_up      INT         NOT NULL,
    gave_up      INT         NOT NULL,
    apology      INT         NOT NULL,
    interrupted  INT         NOT NULL,
    refused      INT         NOT NULL,
    PRIMARY KEY (slice, day, hour),
    KEY by_day (day)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE call_place_day (
    slice   VARCHAR(16) NOT NULL,
    day     DATE        NOT NULL,
    dialog  VARCHAR(40) NOT NULL,
    place   VARCHAR(60) NOT NULL,
    reached INT         NOT NULL COMMENT 'calls that were there',
    ended   INT         NOT NULL COMMENT 'calls that ended there',
    lost    INT         NOT NULL COMMENT 'of these: the caller hung up, or found no key',
    PRIMARY KEY (slice, day, dialog, place),
    KEY by_day (day)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- The order in which a call came to its dialogs, each counted where it was reached first; the last goes to the ending.
CREATE TABLE call_flow_day (
    slice  VARCHAR(16) NOT NULL,
    day    DATE        NOT NULL,
    stage  TINYINT     NOT NULL COMMENT 'of the dialog it came from, from 0',
    source VARCHAR(40) NOT NULL,
    target VARCHAR(40) NOT NULL COMMENT 'a dialog; in capitals, an ending',
    calls  INT         NOT NULL,
    PRIMARY KEY (slice, day, stage, source, target),
    KEY by_day (day)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Up to which call it is certain that the summaries have all: from the oldest on, hours behind the present.
CREATE TABLE call_summary (
    one       TINYINT NOT NULL,
    next_call BIGINT  NOT NULL,
    PRIMARY KEY (one)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

INSERT INTO call_summary (one, next_call) VALUES (1, 0);
