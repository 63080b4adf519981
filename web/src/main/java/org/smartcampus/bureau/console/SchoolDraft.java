package org.smartcampus.bureau.console;

import java.io.Serializable;
import org.smartcampus.school.model.School;
import org.smartcampus.school.model.SchoolRules;
import org.smartcampus.school.service.SchoolInput;

/** The fields of the school form as typed. */
public class SchoolDraft implements Serializable {
  private static final long serialVersionUID = 1L;

  private String code = "";
  private String nameZhHant = "";
  private String nameZhHans = "";
  private String namePt = "";
  private String nameEn = "";
  private String region = SchoolRules.DEFAULT_REGION;
  private Integer memberQuota = School.DEFAULT_MEMBER_QUOTA;
  private boolean verified;
  private String legalName = "";
  private String legalNumber = "";

  SchoolDraft() {}

  SchoolDraft(SchoolInput school) {
    code = school.code();
    nameZhHant = school.nameZhHant();
    nameZhHans = school.nameZhHans();
    namePt = school.namePt();
    nameEn = school.nameEn();
    region = school.region();
    memberQuota = school.memberQuota();
    verified = school.verified();
    legalName = school.legalName();
    legalNumber = school.legalNumber();
  }

  SchoolInput input() {
    return new SchoolInput(
        code,
        nameZhHant,
        nameZhHans,
        namePt,
        nameEn,
        region,
        memberQuota == null ? 0 : memberQuota,
        verified,
        legalName,
        legalNumber);
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getNameZhHant() {
    return nameZhHant;
  }

  public void setNameZhHant(String nameZhHant) {
    this.nameZhHant = nameZhHant;
  }

  public String getNameZhHans() {
    return nameZhHans;
  }

  public void setNameZhHans(String nameZhHans) {
    this.nameZhHans = nameZhHans;
  }

  public String getNamePt() {
    return namePt;
  }

  public void setNamePt(String namePt) {
    this.namePt = namePt;
  }

  public String getNameEn() {
    return nameEn;
  }

  public void setNameEn(String nameEn) {
    this.nameEn = nameEn;
  }

  public String getRegion() {
    return region;
  }

  public void setRegion(String region) {
    this.region = region;
  }

  public Integer getMemberQuota() {
    return memberQuota;
  }

  public void setMemberQuota(Integer memberQuota) {
    this.memberQuota = memberQuota;
  }

  public boolean isVerified() {
    return verified;
  }

  public void setVerified(boolean verified) {
    this.verified = verified;
  }

  public String getLegalName() {
    return legalName;
  }

  public void setLegalName(String legalName) {
    this.legalName = legalName;
  }

  public String getLegalNumber() {
    return legalNumber;
  }

  public void setLegalNumber(String legalNumber) {
    this.legalNumber = legalNumber;
  }
}
