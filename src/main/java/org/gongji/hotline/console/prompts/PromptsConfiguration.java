package org.gongji.hotline.console.prompts;

import org.gongji.hotline.speech.Voices;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Puts the board of prompts together.
@Configuration(proxyBeanMethods = false)
class PromptsConfiguration {

    @Bean
    ClipBook clipBook(JdbcClient database, PlatformTransactionManager transactions) {
        return new ClipBook(database, new TransactionTemplate(transactions));
    }

    @Bean
    ClipWatch clipWatch(ClipBook book, Voices voices) {
        return new ClipWatch(book, voices);
    }

    @Bean
    PromptBoard promptBoard(Voices voices, ClipBook book) {
        return new PromptBoard(voices, book);
    }
}
