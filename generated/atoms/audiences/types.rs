//! The types of `Audiences` alone.
//!
//! Made by atoms-codegen from `specs/atoms`; edit that, not this.

#![allow(missing_docs, reason = "what the document leaves undescribed stays so here")]

use std::collections::BTreeMap;

use atoms_runtime::{Number, Sensitive, Timestamp};
use atoms_runtime::codegen::{object, open_enum};
use serde_json::{Map, Value};

object! {
    /// An audience in a list.
    ///
    /// `audiences.yaml#/components/schemas/AudienceSummary`
    pub struct AudienceSummary {
        pub id: Option<String> = optional("_id"),
        pub name: Option<String> = optional("name"),
        pub description: Option<String> = optional("description"),
        /// The campaigns that use it.
        pub campaigns: Option<Vec<AudienceCampaign>> = optional("campaigns"),
        pub has_campaigns: Option<bool> = optional("hasCampaigns"),
        /// How many people are in it now.
        pub member_count: Option<Number> = optional("memberCount"),
        /// The column with the numbers to call.
        pub phone_number_column_name: Option<String> = optional("phoneNumberColumnName"),
        /// The id of the organization.
        pub organization: Option<String> = optional("organization"),
        /// The id of a user.
        pub created_by: Option<String> = optional("createdBy"),
        pub created_at: Option<Timestamp> = optional("createdAt"),
        pub updated_at: Option<Timestamp> = optional("updatedAt"),
    }
}

object! {
    /// An audience that was just made.
    ///
    /// `audiences.yaml#/components/schemas/CreatedAudience`
    pub struct CreatedAudience {
        pub id: Option<String> = optional("_id"),
        pub name: Option<String> = optional("name"),
        pub description: Option<String> = optional("description"),
        /// The column that tells the people apart for a reader.
        pub identifier_column_name: Option<String> = optional("identifierColumnName"),
        /// The column with the numbers to call.
        pub phone_number_column_name: Option<String> = optional("phoneNumberColumnName"),
        /// The id of the organization.
        pub organization: Option<String> = optional("organization"),
        /// The id of a user.
        pub created_by: Option<String> = optional("createdBy"),
        pub created_at: Option<Timestamp> = optional("createdAt"),
        pub updated_at: Option<Timestamp> = optional("updatedAt"),
    }
}

object! {
    /// People to call.
    ///
    /// `audiences.yaml#/components/schemas/Audience`
    pub struct Audience {
        pub id: Option<String> = optional("_id"),
        pub name: Option<String> = optional("name"),
        pub description: Option<String> = optional("description"),
        /// The column with the numbers to call.
        pub phone_number_column_name: Option<String> = optional("phoneNumberColumnName"),
        /// The id of the organization.
        pub organization: Option<String> = optional("organization"),
        /// The id of a user.
        pub created_by: Option<String> = optional("createdBy"),
        pub created_at: Option<Timestamp> = optional("createdAt"),
        pub updated_at: Option<Timestamp> = optional("updatedAt"),
    }
}

object! {
    /// One page of people.
    ///
    /// `audiences.yaml#/components/schemas/AudienceMemberPage`
    pub struct AudienceMemberPage {
        /// How many people the audience has.
        pub total_count: Option<i64> = optional("totalCount"),
        pub total_pages: Option<i64> = optional("totalPages"),
        pub has_more: Option<bool> = optional("hasMore"),
        pub members: Option<Vec<AudienceMember>> = optional("members"),
    }
}

object! {
    /// The people to add.
    ///
    /// `audiences.yaml#/components/schemas/AddAudienceMembersRequest`
    pub struct AddAudienceMembersRequest with new {
        /// One object a person, by the columns of the audience's file.
        pub members: Sensitive<Vec<Map<String, Value>>> = "members",
    }
}

object! {
    /// What came of adding people.
    ///
    /// `audiences.yaml#/components/schemas/AddedMembers`
    pub struct AddedMembers {
        pub message: Option<String> = optional("message"),
        pub data: Option<AddedMembersData> = optional("data"),
    }
}

object! {
    /// `audiences.yaml#/components/schemas/AddedMembers/properties/data`
    pub struct AddedMembersData {
        pub added: Option<i64> = optional("added"),
        /// Who was in the audience already.
        pub skipped: Option<i64> = optional("skipped"),
    }
}

object! {
    /// Who is to be taken out.
    ///
    /// `audiences.yaml#/components/schemas/DeleteAudienceMembersRequest`
    pub struct DeleteAudienceMembersRequest with new {
        /// The `_id` of each.
        pub member_ids: Vec<String> = "memberIds",
    }
}

object! {
    /// Who was found.
    ///
    /// `audiences.yaml#/components/schemas/AudienceSearchResult`
    pub struct AudienceSearchResult {
        pub members: Option<Vec<AudienceMember>> = optional("members"),
        pub search_info: Option<AudienceSearchInfo> = optional("searchInfo"),
    }
}

object! {
    /// A campaign that uses the audience.
    ///
    /// `audiences.yaml#/components/schemas/AudienceCampaign`
    pub struct AudienceCampaign {
        pub id: Option<String> = optional("_id"),
        pub name: Option<String> = optional("name"),
        /// How it stands, as `running`.
        pub status: Option<String> = optional("status"),
        pub created_at: Option<Timestamp> = optional("createdAt"),
    }
}

object! {
    /// One person.
    ///
    /// `audiences.yaml#/components/schemas/AudienceMember`
    pub struct AudienceMember {
        pub id: Option<String> = optional("_id"),
        /// The person's line of the file, by column.
        pub data: Option<Sensitive<Map<String, Value>>> = optional("data"),
    }
}

object! {
    /// How people were looked for.
    ///
    /// `audiences.yaml#/components/schemas/AudienceSearchInfo`
    pub struct AudienceSearchInfo {
        /// The columns, where columns were named.
        pub search_fields: Option<Vec<String>> = optional("searchFields"),
        /// What was looked for.
        pub search_term: Option<Sensitive<String>> = optional("searchTerm"),
        /// `general` looks in all columns, `multiple` in those named.
        pub search_type: Option<AudienceSearchInfoSearchType> = optional("searchType"),
        /// How many people were found.
        pub total_results: Option<i64> = optional("totalResults"),
    }
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

object! {
    /// `audiences.yaml#/paths/~1audience/get/responses/200/content/application~1json/schema`
    pub struct ListAudiencesOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<Vec<AudienceSummary>> = optional("data"),
    }
}

object! {
    /// `audiences.yaml#/paths/~1audience/post/responses/200/content/application~1json/schema`
    pub struct CreateAudienceOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<CreatedAudience> = optional("data"),
    }
}

object! {
    /// The parameters of `GET /audience/{id}`.
    ///
    /// `audiences.yaml#/paths/~1audience~1{id}/get/parameters`
    pub struct GetAudienceParams {
        /// The audience.
        pub id: String = "id",
    }
}

object! {
    /// `audiences.yaml#/paths/~1audience~1{id}/get/responses/200/content/application~1json/schema`
    pub struct GetAudienceOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<Audience> = optional("data"),
    }
}

object! {
    /// The parameters of `DELETE /audience/{id}`.
    ///
    /// `audiences.yaml#/paths/~1audience~1{id}/delete/parameters`
    pub struct DeleteAudienceParams {
        /// The audience.
        pub id: String = "id",
    }
}

object! {
    /// `audiences.yaml#/paths/~1audience~1{id}/delete/responses/200/content/application~1json/schema`
    pub struct DeleteAudienceOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<Vec<Value>> = optional("data"),
    }
}

object! {
    /// The parameters of `GET /audience/{id}/members`.
    ///
    /// `audiences.yaml#/paths/~1audience~1{id}~1members/get/parameters`
    pub struct ListAudienceMembersParams {
        /// The audience.
        pub id: String = "id",
        /// The page, counted from 1.
        ///
        /// At least 1. Default: `1`.
        pub page: i64 = "page",
        /// How many people a page has. In spite of its name, not where the page begins;
        /// `limit` is not looked at.
        ///
        /// At least 1. Default: `5`.
        pub offset: i64 = "offset",
    }
}

object! {
    /// `audiences.yaml#/paths/~1audience~1{id}~1members/get/responses/200/content/application~1json/schema`
    pub struct ListAudienceMembersOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<AudienceMemberPage> = optional("data"),
    }
}

object! {
    /// `audiences.yaml#/paths/~1audience~1{id}~1members/get/responses/400/content/application~1json/schema`
    pub struct ListAudienceMembersBadRequest {
        pub errors: Option<Vec<String>> = optional("errors"),
        pub status: Option<String> = optional("status"),
    }
}

object! {
    /// The parameters of `POST /audience/{id}/members`.
    ///
    /// `audiences.yaml#/paths/~1audience~1{id}~1members/post/parameters`
    pub struct AddAudienceMembersParams {
        /// The audience.
        pub id: String = "id",
    }
}

object! {
    /// `audiences.yaml#/paths/~1audience~1{id}~1members/post/responses/200/content/application~1json/schema`
    pub struct AddAudienceMembersOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<Vec<AddedMembers>> = optional("data"),
    }
}

object! {
    /// The parameters of `DELETE /audience/{id}/members`.
    ///
    /// `audiences.yaml#/paths/~1audience~1{id}~1members/delete/parameters`
    pub struct DeleteAudienceMembersParams {
        /// The audience.
        pub id: String = "id",
    }
}

object! {
    /// `audiences.yaml#/paths/~1audience~1{id}~1members/delete/responses/200/content/application~1json/schema`
    pub struct DeleteAudienceMembersOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<DeleteAudienceMembersOkData> = optional("data"),
    }
}

object! {
    /// `audiences.yaml#/paths/~1audience~1{id}~1members/delete/responses/200/content/application~1json/schema/properties/data`
    pub struct DeleteAudienceMembersOkData {
        /// Ids of nobody do not count.
        pub deleted_count: Option<i64> = optional("deletedCount"),
    }
}

object! {
    /// The parameters of `GET /audience/{id}/members/search`.
    ///
    /// `audiences.yaml#/paths/~1audience~1{id}~1members~1search/get/parameters`
    pub struct SearchAudienceMembersParams {
        /// The audience.
        pub id: String = "id",
        /// The text, looked for in all columns.
        pub query: Option<String> = optional("query"),
        /// Stands for any column: the parameter's name is the column's, its value what is
        /// looked for there, as in `first_name=Ravi`. A telephone number goes without
        /// quotation marks.
        pub rest: Option<BTreeMap<String, String>> = optional("*"),
    }
}

object! {
    /// `audiences.yaml#/paths/~1audience~1{id}~1members~1search/get/responses/200/content/application~1json/schema`
    pub struct SearchAudienceMembersOk {
        pub status: Option<bool> = optional("status"),
        pub data: Option<AudienceSearchResult> = optional("data"),
    }
}
