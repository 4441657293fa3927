package org.gongji.hotline.calllog;

/// The build that runs here, by the name that the log gives it in each call.
public record RunningBuild(String version) {}
