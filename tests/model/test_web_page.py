from __future__ import annotations

import pytest

from orientera.model.web_page import is_same_language, not_found_words


@pytest.mark.parametrize(
    "title",
    [
        "Sidan hittades inte", "Sidan kunde inte hittas | Region Skåne", "Sidan du söker finns inte längre",
        "Vi hittar tyvärr inte sidan", "Sidan går inte att hitta", "Det gick inte att hitta sidan inte",
        "404", "404 - Malmö stad", "Fel 404", "Error 404", "HTTP 404", "Kommunen | 404 sidan saknas",
        "Page not found", "Page Not Found – UHR", "The page you requested cannot be found", "Not Found",
        "This page does not exist", "We can't find that page", "Sorry, we couldn't find the page",
        "الصفحة غير موجودة", "عذرًا، الصفحة التي تبحث عنها غير موجودة", "لم يتم العثور على الصفحة",
        "صفحه مورد نظر یافت نشد", "صفحه پیدا نشد", "پاڼه ونه موندل شوه", "پەڕەکە نەدۆزرایەوە",
        "Bogga lama helin", "ገጽ ኣይተረኽበን", "Сторінку не знайдено", "Страница не найдена",
    ],
)  # fmt: skip
def test_a_page_that_says_that_it_is_not_there(title):
    assert not_found_words(["1177", title]) == title


@pytest.mark.parametrize(
    "title",
    [
        "Vård", "Hitta vård", "Om sidan", "Så hittar du på webbplatsen", "Rum 404", "SFS 2010:404",
        "Barn som inte hittas", "Lost and found", "Not found guilty", "Front page", "Vägen finns inte på kartan",
        "الصفحة الرئيسية", "صفحه اصلی", "Главная страница", "Про сторінку", "",
    ],
)  # fmt: skip
def test_a_page_that_is_there(title):
    assert not_found_words([title]) == ""


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("sv", "sv-SE", True),
        ("sv-simple", "SV_se", True),
        ("prs", "fa-AF", True),
        ("ckb", "ku-IQ", True),
        ("sv", "ar", False),
        ("fa", "ps", False),
    ],
)
def test_same_language(one, other, same):
    assert is_same_language(one, other) is same
