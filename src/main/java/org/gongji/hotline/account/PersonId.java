package org.gongji.hotline.account;

/// The hotline's own number of a person: says nothing about who it is.
public record PersonId(long value) {}
