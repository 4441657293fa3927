package org.gongji.hotline.rules;

/// What was decided, and why.
public record Decision<T>(T outcome, Trace trace) {}
