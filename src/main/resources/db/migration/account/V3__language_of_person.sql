-- The language of a person's last identified call, from whatever number.
CREATE INDEX known_number_of_person ON known_number (person_id, identified_at);
