-- What was said in a call, to be composed again: sentences by their ids, never sound. Values that could tell something
-- about a person stand in `personal` only, sealed for this row; figures of IDs and task codes are not kept at all.

CREATE TABLE call_speech (
    call_id  BIGINT     NOT NULL,
    said     MEDIUMTEXT NOT NULL COMMENT 'a line for each breath and for each time keys were taken',
    personal MEDIUMBLOB NULL COMMENT 'the values that said leaves open, in order, sealed',
    PRIMARY KEY (call_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
PARTITION BY RANGE (call_id) (PARTITION later VALUES LESS THAN MAXVALUE);
