-- What became of requests on one day is counted without reading all of them.

ALTER TABLE binding_request
    ADD KEY binding_request_by_filing (filed_at),
    ADD KEY binding_request_by_decision (decided_at);
