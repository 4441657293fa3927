-- What was decided in a call is looked for by the call.
ALTER TABLE evidence ADD KEY evidence_of_call (call_id);
