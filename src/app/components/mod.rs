//! What views are made of. Most are plain functions of what they show; those with state or with
//! a place to focus are components.

pub mod article_body;
pub mod article_head;
pub mod article_tools;
pub mod article_view;
pub mod choice_group;
pub mod citation_sheet;
pub mod doubt_list;
pub mod element;
pub mod figure;
pub mod folio;
pub mod headline;
pub mod keys_sheet;
pub mod long_list;
pub mod masthead;
pub mod miniature;
pub mod neighbours;
pub mod notice;
pub mod page_cell;
pub mod page_entry;
pub mod page_rail;
pub mod paragraph;
pub mod passage_bar;
pub mod search;
pub mod set_tools;
pub mod settings_sheet;
pub mod sheet;
pub mod source_lines;
pub mod speech_bar;
pub mod take_along;
pub mod update_notice;
pub mod words;
