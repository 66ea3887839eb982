//! The same stories wherever the site can be: on a server, offline, and as one file from a disk.

use crate::site::Mount;
use crate::visit::visit;
use crate::{addresses, aloud, comparing, keeping, keyboard, languages, passages, reading, searching};

macro_rules! stories {
    ($($mount:ident as $place:ident),* for $stories:tt) => { $(stories!(@one $mount $place $stories);)* };
    (@one $mount:ident $place:ident { $($name:ident: $story:path;)* }) => {
        mod $place {
            use super::*;
            $(#[tokio::test]
            async fn $name() {
                visit(Mount::$mount, $story).await;
            })*
        }
    };
}

stories! {
    Offline as offline, OneFile as one_file for {
        reads_an_article: reading::reads_an_article;
        sees_every_headline: reading::sees_every_headline;
        compares: comparing::compares;
        chooses_english: languages::chooses_english;
        chooses_traditional: languages::chooses_traditional;
        types_and_narrows: searching::types_and_narrows;
        uses_keys_alone: searching::uses_keys_alone;
        finds_nothing: searching::finds_nothing;
        follows_the_concordance: searching::follows_the_concordance;
        presses_a_bar: searching::presses_a_bar;
        loses_the_way: addresses::loses_the_way;
        opens_a_paragraph: addresses::opens_a_paragraph;
        opens_everything: addresses::opens_everything;
        shares_a_passage: passages::shares_a_passage;
        keeps_articles: keeping::keeps;
        reads_with_keys: keyboard::reads_with_keys;
        listens: aloud::listens;
    }
}
