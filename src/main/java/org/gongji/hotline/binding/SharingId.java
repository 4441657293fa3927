package org.gongji.hotline.binding;

/// The number of a sharing between two people: says nothing about who they are.
public record SharingId(long value) {}
