-- Who asked not to be called, and on which attempt: for those who look at the list.
ALTER TABLE do_not_call
    ADD COLUMN person_id  BIGINT NULL COMMENT 'null for what was said before this was kept',
    ADD COLUMN attempt_id BIGINT NULL COMMENT 'on which it was said last',
    ADD UNIQUE KEY by_attempt (attempt_id);
