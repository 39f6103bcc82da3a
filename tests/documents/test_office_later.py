from parcli.documents.office import office_of
from parcli.model.plan import Plan, Signer
from parcli.model.settings import Letterhead

PLAN = Plan.model_validate(
    {
        "parcli": "1",
        "id": "so-2026",
        "title": "Kế hoạch",
        "level": "department",
        "issuer": "so-noi-vu",
        "period": "2026",
        "decision": {"signer": {"position": "GIÁM ĐỐC", "name": "Người Cũ"}},
        "areas": {},
    }
)
LETTERHEAD = Letterhead(signer=Signer(position="GIÁM ĐỐC", name="Người Mới"))


def test_the_plan_bears_the_name_of_who_signed_it():
    assert office_of(PLAN, None, LETTERHEAD).signer == "Người Cũ"


def test_what_is_written_later_bears_the_name_of_who_signs_now():
    assert office_of(PLAN, None, LETTERHEAD, writes_later=True).signer == "Người Mới"


def test_without_a_letterhead_the_signer_of_the_plan_signs_later_too():
    assert office_of(PLAN, None, Letterhead(), writes_later=True).signer == "Người Cũ"
