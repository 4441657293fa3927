package org.gongji.hotline.bed;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/// Tests that need the test bed (`mvn verify -Pphone`). They take it as a parameter of type [TestBed],
/// and the node and the voice that all share as [HotlineNode] and [Voice].
@Tag("phone")
@ExtendWith(OnTestBed.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface RealCalls {}
