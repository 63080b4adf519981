package org.smartcampus.contacts.console;

import java.io.Serializable;
import java.util.List;
import org.smartcampus.contacts.model.Gender;
import org.smartcampus.contacts.model.MemberCategory;
import org.smartcampus.contacts.service.MemberDetail;
import org.smartcampus.contacts.service.MemberInput;
import org.smartcampus.contacts.service.PlaceInput;

/**
 * The fields of the member form as typed. Mobile and e-mail begin empty at an edit, since stored
 * ones are not shown; empty keeps them.
 */
public class MemberDraft implements Serializable {
  private static final long serialVersionUID = 1L;

  private String name = "";
  private String account = "";
  private String englishName = "";
  private String title = "";
  private String externalTitle = "";
  private String employeeNo = "";
  private Gender gender;
  private String mobile = "";
  private String landline = "";
  private String email = "";
  private MemberCategory category;

  MemberDraft() {}

  MemberDraft(MemberDetail member) {
    name = member.name();
    account = member.account();
    englishName = member.englishName();
    title = member.title();
    externalTitle = member.externalTitle();
    employeeNo = member.employeeNo();
    gender = member.gender();
    landline = member.landline();
    category = member.category();
  }

  MemberInput input(List<PlaceInput> places) {
    return new MemberInput(
        name,
        account,
        englishName,
        title,
        externalTitle,
        employeeNo,
        gender,
        mobile,
        landline,
        email,
        category,
        places);
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getAccount() {
    return account;
  }

  public void setAccount(String account) {
    this.account = account;
  }

  public String getEnglishName() {
    return englishName;
  }

  public void setEnglishName(String englishName) {
    this.englishName = englishName;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public String getExternalTitle() {
    return externalTitle;
  }

  public void setExternalTitle(String externalTitle) {
    this.externalTitle = externalTitle;
  }

  public String getEmployeeNo() {
    return employeeNo;
  }

  public void setEmployeeNo(String employeeNo) {
    this.employeeNo = employeeNo;
  }

  public Gender getGender() {
    return gender;
  }

  public void setGender(Gender gender) {
    this.gender = gender;
  }

  public String getMobile() {
    return mobile;
  }

  public void setMobile(String mobile) {
    this.mobile = mobile;
  }

  public String getLandline() {
    return landline;
  }

  public void setLandline(String landline) {
    this.landline = landline;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public MemberCategory getCategory() {
    return category;
  }

  public void setCategory(MemberCategory category) {
    this.category = category;
  }
}
