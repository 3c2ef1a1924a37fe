//! Lists of people to call, made from a CSV file.

use atoms_api::atoms::audiences::{self as api, Audiences, types};
use atoms_runtime::Sensitive;
use atoms_runtime::rest::Parts;

use crate::faults::Quiet;
use crate::people;
use crate::store::{Fault, Page, Search};
use crate::views::{audiences as views, count};
use crate::{Caller, Failure, Platform};

type Result<T> = std::result::Result<T, Quiet>;

impl Audiences for Platform {
    type Caller = Caller;
    type Error = Quiet;

    async fn list_audiences(&self, caller: Caller) -> Result<api::ListAudiencesAnswer> {
        let audiences = self.within(&caller, |organization, moment| {
            let audiences = organization.audiences.iter();
            let summary = |audience| views::summary(audience, organization, moment.now);
            audiences.map(summary).collect()
        });
        done!(ListAudiencesOk, audiences)
    }

    async fn create_audience(
        &self,
        caller: Caller,
        body: Parts<api::CreateAudiencePart>,
    ) -> Result<api::CreateAudienceAnswer> {
        let (what, people) = people::read(body).await?;
        let audience = self.within(&caller, |organization, moment| {
            let audience = organization.create_audience(what, people, moment)?.clone();
            Ok::<_, Fault>(views::created(&audience, organization))
        })?;
        done!(CreateAudienceOk, audience)
    }

    async fn get_audience(
        &self,
        caller: Caller,
        params: types::GetAudienceParams,
    ) -> Result<api::GetAudienceAnswer> {
        let audience = self.within(&caller, |organization, _| {
            let audience = organization.audience(&params.id)?;
            Ok::<_, Fault>(views::audience(audience, organization))
        })?;
        done!(GetAudienceOk, audience)
    }

    async fn delete_audience(
        &self,
        caller: Caller,
        params: types::DeleteAudienceParams,
    ) -> Result<api::DeleteAudienceAnswer> {
        self.within(&caller, |organization, _| {
            organization.delete_audience(&params.id)
        })?;
        done!(DeleteAudienceOk, Vec::new())
    }

    async fn list_audience_members(
        &self,
        caller: Caller,
        params: types::ListAudienceMembersParams,
    ) -> Result<api::ListAudienceMembersAnswer> {
        let Ok(page) = Page::new(params.page, params.offset) else {
            return Ok(api::ListAudienceMembersAnswer::BadRequest(no_page()));
        };
        let page = self.within(&caller, |organization, _| {
            let audience = organization.audience(&params.id)?;
            let page = page.of(&audience.members);
            Ok::<_, Fault>(types::AudienceMemberPage {
                total_count: Some(count(page.total)),
                total_pages: Some(count(page.pages)),
                has_more: Some(page.more),
                members: Some(page.entries.into_iter().map(views::member).collect()),
            })
        })?;
        done!(ListAudienceMembersOk, page)
    }

    async fn add_audience_members(
        &self,
        caller: Caller,
        params: types::AddAudienceMembersParams,
        body: types::AddAudienceMembersRequest,
    ) -> Result<api::AddAudienceMembersAnswer> {
        let people = body.members.into_inner();
        let given = people.len();
        let added = self.within(&caller, |organization, moment| {
            organization.audience_mut(&params.id)?.add(people, moment)
        })?;
        let done = types::AddedMembers {
            message: Some(format!("{added} members added successfully")),
            data: Some(types::AddedMembersData {
                added: Some(count(added)),
                skipped: Some(count(given - added)),
            }),
        };
        done!(AddAudienceMembersOk, vec![done])
    }

    async fn delete_audience_members(
        &self,
        caller: Caller,
        params: types::DeleteAudienceMembersParams,
        body: types::DeleteAudienceMembersRequest,
    ) -> Result<api::DeleteAudienceMembersAnswer> {
        let deleted = self.within(&caller, |organization, moment| {
            let audience = organization.audience_mut(&params.id)?;
            Ok::<_, Fault>(audience.remove(&body.member_ids, moment))
        })?;
        done!(
            DeleteAudienceMembersOk,
            types::DeleteAudienceMembersOkData {
                deleted_count: Some(count(deleted)),
            }
        )
    }

    async fn search_audience_members(
        &self,
        caller: Caller,
        params: types::SearchAudienceMembersParams,
    ) -> Result<api::SearchAudienceMembersAnswer> {
        let columns = params.rest.filter(|columns| !columns.is_empty());
        let search = match (params.query, columns) {
            (Some(text), None) => Search::Anywhere(text),
            (None, Some(columns)) => Search::Columns(columns),
            _ => return Err(Failure::bad_request("search with query or by columns").into()),
        };
        let found: Vec<_> = self.within(&caller, |organization, _| {
            let audience = organization.audience(&params.id)?;
            Ok::<_, Fault>(audience.find(&search).map(views::member).collect())
        })?;
        done!(
            SearchAudienceMembersOk,
            types::AudienceSearchResult {
                search_info: Some(searched(search, found.len())),
                members: Some(found),
            }
        )
    }
}

fn searched(search: Search, results: usize) -> types::AudienceSearchInfo {
    use types::AudienceSearchInfoSearchType::{General, Multiple};
    let (kind, term, columns) = match search {
        Search::Anywhere(text) => (General, Some(text), None),
        Search::Columns(columns) => (Multiple, None, Some(columns.into_keys().collect())),
    };
    types::AudienceSearchInfo {
        search_fields: columns,
        search_term: term.map(Sensitive::from),
        search_type: Some(kind),
        total_results: Some(count(results)),
    }
}

/// What this operation answers 400 has a text as its status, unlike all others.
fn no_page() -> types::ListAudienceMembersBadRequest {
    types::ListAudienceMembersBadRequest {
        status: Some("error".to_owned()),
        errors: Some(vec!["page counts from 1, offset is 1 to 100".to_owned()]),
    }
}
