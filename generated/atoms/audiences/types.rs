//! The types of `Audiences` alone.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(missing_docs, reason = "what the document leaves undescribed stays so here")]

use std::collections::BTreeMap;

use atoms_runtime::{Number, Sensitive, Timestamp, open_enum};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// An audience in a list.
///
/// `audiences.yaml#/components/schemas/AudienceSummary`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AudienceSummary {
    #[serde(rename = "_id", skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The campaigns that use it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub campaigns: Option<Vec<AudienceCampaign>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub has_campaigns: Option<bool>,
    /// How many people are in it now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub member_count: Option<Number>,
    /// The column with the numbers to call.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone_number_column_name: Option<String>,
    /// The id of the organization.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization: Option<String>,
    /// The id of a user.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_by: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<Timestamp>,
}

/// An audience that was just made.
///
/// `audiences.yaml#/components/schemas/CreatedAudience`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CreatedAudience {
    #[serde(rename = "_id", skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The column that tells the people apart for a reader.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub identifier_column_name: Option<String>,
    /// The column with the numbers to call.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone_number_column_name: Option<String>,
    /// The id of the organization.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization: Option<String>,
    /// The id of a user.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_by: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<Timestamp>,
}

/// People to call.
///
/// `audiences.yaml#/components/schemas/Audience`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Audience {
    #[serde(rename = "_id", skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The column with the numbers to call.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone_number_column_name: Option<String>,
    /// The id of the organization.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization: Option<String>,
    /// The id of a user.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_by: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<Timestamp>,
}

/// One page of people.
///
/// `audiences.yaml#/components/schemas/AudienceMemberPage`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AudienceMemberPage {
    /// How many people the audience has.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_count: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_pages: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub has_more: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub members: Option<Vec<AudienceMember>>,
}

/// The people to add.
///
/// `audiences.yaml#/components/schemas/AddAudienceMembersRequest`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct AddAudienceMembersRequest {
    /// One object a person, by the columns of the audience's file.
    pub members: Sensitive<Vec<Map<String, Value>>>,
}

/// What came of adding people.
///
/// `audiences.yaml#/components/schemas/AddedMembers`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct AddedMembers {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<AddedMembersData>,
}

/// `audiences.yaml#/components/schemas/AddedMembers/properties/data`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct AddedMembersData {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub added: Option<i64>,
    /// Who was in the audience already.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub skipped: Option<i64>,
}

/// Who is to be taken out.
///
/// `audiences.yaml#/components/schemas/DeleteAudienceMembersRequest`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DeleteAudienceMembersRequest {
    /// The `_id` of each.
    pub member_ids: Vec<String>,
}

/// Who was found.
///
/// `audiences.yaml#/components/schemas/AudienceSearchResult`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AudienceSearchResult {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub members: Option<Vec<AudienceMember>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub search_info: Option<AudienceSearchInfo>,
}

/// A campaign that uses the audience.
///
/// `audiences.yaml#/components/schemas/AudienceCampaign`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AudienceCampaign {
    #[serde(rename = "_id", skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// How it stands, as `running`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<Timestamp>,
}

/// One person.
///
/// `audiences.yaml#/components/schemas/AudienceMember`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct AudienceMember {
    #[serde(rename = "_id", skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The person's line of the file, by column.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<Sensitive<Map<String, Value>>>,
}

/// How people were looked for.
///
/// `audiences.yaml#/components/schemas/AudienceSearchInfo`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct AudienceSearchInfo {
    /// The columns, where columns were named.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub search_fields: Option<Vec<String>>,
    /// What was looked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub search_term: Option<Sensitive<String>>,
    /// `general` looks in all columns, `multiple` in those named.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub search_type: Option<AudienceSearchInfoSearchType>,
    /// How many people were found.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_results: Option<i64>,
}

open_enum! {
    /// `general` looks in all columns, `multiple` in those named.
    ///
    /// `audiences.yaml#/components/schemas/AudienceSearchInfo/properties/searchType`
    pub enum AudienceSearchInfoSearchType {
        General = "general",
        Multiple = "multiple",
    }
}

/// `audiences.yaml#/paths/~1audience/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct ListAudiencesOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<Vec<AudienceSummary>>,
}

/// `audiences.yaml#/paths/~1audience/post/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct CreateAudienceOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<CreatedAudience>,
}

/// The parameters of `GET /audience/{id}`.
///
/// `audiences.yaml#/paths/~1audience~1{id}/get/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct GetAudienceParams {
    /// The audience.
    pub id: String,
}

/// `audiences.yaml#/paths/~1audience~1{id}/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct GetAudienceOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<Audience>,
}

/// The parameters of `DELETE /audience/{id}`.
///
/// `audiences.yaml#/paths/~1audience~1{id}/delete/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct DeleteAudienceParams {
    /// The audience.
    pub id: String,
}

/// `audiences.yaml#/paths/~1audience~1{id}/delete/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct DeleteAudienceOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<Vec<Value>>,
}

/// The parameters of `GET /audience/{id}/members`.
///
/// `audiences.yaml#/paths/~1audience~1{id}~1members/get/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct ListAudienceMembersParams {
    /// The audience.
    pub id: String,
    /// The page, counted from 1.
    pub page: i64,
    /// How many people a page has. In spite of its name, not where the page begins;
    /// `limit` is not looked at.
    pub offset: i64,
}

/// `audiences.yaml#/paths/~1audience~1{id}~1members/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct ListAudienceMembersOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<AudienceMemberPage>,
}

/// `audiences.yaml#/paths/~1audience~1{id}~1members/get/responses/400/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct ListAudienceMembersBadRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub errors: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
}

/// The parameters of `POST /audience/{id}/members`.
///
/// `audiences.yaml#/paths/~1audience~1{id}~1members/post/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct AddAudienceMembersParams {
    /// The audience.
    pub id: String,
}

/// `audiences.yaml#/paths/~1audience~1{id}~1members/post/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct AddAudienceMembersOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<Vec<AddedMembers>>,
}

/// The parameters of `DELETE /audience/{id}/members`.
///
/// `audiences.yaml#/paths/~1audience~1{id}~1members/delete/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct DeleteAudienceMembersParams {
    /// The audience.
    pub id: String,
}

/// `audiences.yaml#/paths/~1audience~1{id}~1members/delete/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct DeleteAudienceMembersOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<DeleteAudienceMembersOkData>,
}

/// `audiences.yaml#/paths/~1audience~1{id}~1members/delete/responses/200/content/application~1json/schema/properties/data`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DeleteAudienceMembersOkData {
    /// Ids of nobody do not count.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deleted_count: Option<i64>,
}

/// The parameters of `GET /audience/{id}/members/search`.
///
/// `audiences.yaml#/paths/~1audience~1{id}~1members~1search/get/parameters`
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
pub struct SearchAudienceMembersParams {
    /// The audience.
    pub id: String,
    /// The text, looked for in all columns.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub query: Option<String>,
    /// Stands for any column: the parameter's name is the column's, its value what is
    /// looked for there, as in `first_name=Ravi`. A telephone number goes without
    /// quotation marks.
    #[serde(rename = "*", skip_serializing_if = "Option::is_none")]
    pub rest: Option<BTreeMap<String, String>>,
}

/// `audiences.yaml#/paths/~1audience~1{id}~1members~1search/get/responses/200/content/application~1json/schema`
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct SearchAudienceMembersOk {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<AudienceSearchResult>,
}
