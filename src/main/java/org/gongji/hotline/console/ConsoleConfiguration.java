package org.gongji.hotline.console;

import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.type.LogicalType;

/// Puts the console together.
@Configuration(proxyBeanMethods = false)
class ConsoleConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> cutOffs() {
        return tomcat -> tomcat.addEngineValves(new CutOffValve());
    }

    /// What is no text in a request is not turned into text.
    @Bean
    JsonMapperBuilderCustomizer strictTexts() {
        return json -> json.withCoercionConfig(
                LogicalType.Textual,
                texts -> texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
    }
}
