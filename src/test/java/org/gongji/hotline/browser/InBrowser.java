package org.gongji.hotline.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/// Tests of pages in Debian's Chromium (`mvn test -Pbrowser`, and part of `mvn verify -Pphone`). They take a [Desk] as
/// a
/// parameter: a browser of their own before the whole program, which all share.
@Tag("browser")
@ExtendWith(AtDesk.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface InBrowser {}
