package org.gongji.hotline.binding;

/// The number of a request: says nothing about who it is for.
public record RequestId(long value) {}
