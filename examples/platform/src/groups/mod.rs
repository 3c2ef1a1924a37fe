//! What is answered: a file for each trait of the contract.

mod account;
mod agents;
mod analytics;
mod audiences;
mod billing;
mod branches;
mod call_actions;
mod calls;
mod campaigns;
mod compliance;
mod concurrency;
mod dispositions;
mod drafts;
mod events;
mod integrations;
mod knowledge_bases;
mod phone_numbers;
mod prompt_scoring;
mod versions;
mod webhook_subscriptions;
mod widget;
mod workflows;
